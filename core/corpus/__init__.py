"""What no single article can tell: the furniture of a site, and the same story under several names."""
