"""The printed products: content first, then PDF and Word as writers of the same value."""
