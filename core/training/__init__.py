"""Training and measuring, with labelled pages; training needs the extra "train"."""
