"""Values as Qt's views want them."""
