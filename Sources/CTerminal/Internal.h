// SPDX-License-Identifier: MIT
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

// MARK: The way to the terminal

/// Opens a way to the terminal that never waits. There is a way always, if need be standard output.
void terminal_output_open(void);
void terminal_output_close(void);

/// What to write to, and to wait on for room.
int terminal_output_descriptor(void);

/// Writes as much as the terminal takes at once: how much that was, or -1 where the terminal is gone.
ssize_t terminal_output_write(const char *bytes, size_t count);

/// Waits until the terminal takes something again; false if it does not by then, or is gone.
bool terminal_output_has_room_by(int64_t deadline_ms);

/// Milliseconds of a clock that never jumps.
int64_t terminal_steady_ms(void);

// MARK: Impatience

/// Lets whoever waits to open or read a file give up after a moment, until the end is called.
void terminal_impatience_begin(void);
void terminal_impatience_end(void);

// MARK: Frames

/// Opens the stream that ncurses is to write to; NULL, with errno, where that is not possible.
FILE *terminal_frame_open(void);

/// Closes that stream.
void terminal_frame_close(void);

/// Begins to collect what ncurses writes, behind what waits; goes on if it has begun.
void terminal_frame_begin(void);

/// Adds bytes to what is collected.
void terminal_frame_add(const char *bytes, int count);

/// Forgets what has been collected.
void terminal_frame_forget(void);

/// Sends what has been collected, as far as the terminal takes it.
void terminal_frame_end(void);

/// Sends what waits, as far as the terminal takes it; true if nothing waits any more.
bool terminal_frame_send(void);

/// Whether something waits for the terminal to take it.
bool terminal_frame_is_behind(void);

/// Whether the terminal has refused to take anything any more.
bool terminal_frame_has_ended(void);

/// Takes back what waits, but for the rest of a sequence or character that has been sent in part.
void terminal_frame_cut(void);

/// Sends what waits, for so many milliseconds at most, and forgets what is left.
void terminal_frame_finish(int milliseconds);

// MARK: Modes and the rescue

/// The most bytes that the crash handler can send.
enum { terminal_rescue_size = 256 };

/// Tells the crash handler how to restore the terminal: `bytes`, not more than
/// `terminal_rescue_size` of them, are whole sequences that undo the screen.
void terminal_rescue_prepare(const char *bytes, int count);

/// Arms or disarms the restoring on crash and exit.
void terminal_rescue_set_active(int active);

/// Remembers standard input's modes as those to go back to; call before they are changed.
void terminal_rescue_remember_modes(void);

/// Goes back to the modes remembered, unless another program has the terminal now.
void terminal_rescue_restore_modes(void);

/// Whether the terminal is this program's to use: not while the shell has it.
bool terminal_is_ours(void);
