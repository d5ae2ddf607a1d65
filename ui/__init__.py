"""All that is on screen."""
