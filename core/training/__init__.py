"""Training and measuring; needs the extra "train" and labelled pages."""
