"""What `copydesk clean` does with its inputs."""
