// SPDX-License-Identifier: MIT
#pragma once
#include <stdbool.h>
#include <stdio.h>

/// Opens the stream that ncurses is to write to; NULL where it must be standard output.
FILE *terminal_frame_open(void);

/// Closes that stream.
void terminal_frame_close(void);

/// Begins to collect what ncurses writes. Returns false if that goes to the terminal directly.
bool terminal_frame_begin(void);

/// Sends what has been collected, and lets what follows go to the terminal directly again.
void terminal_frame_send(void);

/// The most bytes that the crash handler can send.
enum { terminal_rescue_size = 256 };

/// Tells the crash handler how to restore the terminal: `bytes`, not more than
/// `terminal_rescue_size` of them, are whole sequences that undo the screen.
void terminal_rescue_prepare(const char *bytes, int count);

/// Arms or disarms the restoring on crash and exit.
void terminal_rescue_set_active(int active);

/// Remembers standard input's modes as those to go back to; call before they are changed.
void terminal_rescue_remember_modes(void);
