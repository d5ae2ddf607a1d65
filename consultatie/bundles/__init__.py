"""Bundles: several products and kept documents as one numbered file, in the order of annexes."""
