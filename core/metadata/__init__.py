"""What a page says of itself outside its text: title, authors, date and the like."""
