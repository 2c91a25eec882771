"""Remember what a batch has done."""
