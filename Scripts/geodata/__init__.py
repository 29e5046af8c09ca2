"""What the numbered steps of the data build share."""
