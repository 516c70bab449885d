"""A result and its texts to what people and programs read. Computes nothing."""
