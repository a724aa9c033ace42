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

// MARK: The terminal's type

/// Reads what the system knows of the terminal's type; false where it knows nothing of use.
bool terminal_type_open(void);
void terminal_type_close(void);

/// One of the type's sequences, by its name in terminfo; NULL where it has none.
const char *terminal_type_sequence(const char *name);

/// A sequence with its parameters filled in, until the next call.
const char *terminal_type_filled(const char *sequence, int first, int second);

/// Puts a sequence, byte by byte, with the padding that the type asks for; none for NULL.
void terminal_type_put(const char *sequence, int (*put)(int));

/// Whether the type has a property, by its name in terminfo.
bool terminal_type_has(const char *name);

/// One of the type's numbers, by its name in terminfo; -1 where it has none.
int terminal_type_number(const char *name);

// MARK: Frames

/// Begins anew, with nothing that waits.
void terminal_frame_open(void);

/// Adds bytes, or a sequence of the terminal's type, to what is sent next.
void terminal_frame_add(const char *bytes, size_t count);
void terminal_frame_add_sequence(const char *sequence);

/// How much has been added, and adds bytes before what was added from a length on.
size_t terminal_frame_length(void);
void terminal_frame_insert(size_t length, const char *bytes, size_t count);

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

// MARK: Drawing

/// Gets ready to draw on a terminal of the type that is open.
void terminal_drawing_open(void);

/// Ends a frame; takes and blanks the screen if that is due and nothing was drawn.
void terminal_drawing_end(void);

/// Marks each long frame from the next one on; and whether that is so.
void terminal_drawing_mark_frames(void);
bool terminal_drawing_marks_frames(void);

/// Whether the type marks pasted text.
bool terminal_drawing_knows_paste(void);

/// Has the next frame take the screen.
void terminal_drawing_must_enter(void);

/// Whether something may be drawn: the screen is open and this program's.
bool terminal_may_draw(void);

// MARK: Modes and the rescue

/// Adds what sets the modes that the terminal has been given, as the screen is taken.
void terminal_modes_add(void);

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
