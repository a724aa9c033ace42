// SPDX-License-Identifier: MIT
import Testing

// The whole built program: real keys in a real terminal (tmux's), with its own home folder. Checked
// are the screen, the log through the program's own JSON, and the exit status. Nothing here uses
// the program's types, except to write logs that keys cannot produce.

/// All tests of the whole program, one at a time, since each opens terminals and waits for them.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct EndToEnd {}
