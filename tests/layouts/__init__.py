"""Pages into which many articles are stacked, written by a generator that knows where each one stands."""
