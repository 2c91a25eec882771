"""What `copydesk learn` and `copydesk same` share: a look at every input."""
