"""What the note tells of the country: initiatives, the Constitution, indices, treaties, bodies, figures."""
