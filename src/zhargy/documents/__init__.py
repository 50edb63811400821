"""What people take along: calendars."""
