// SPDX-License-Identifier: MIT
import Testing

// The whole built program, as a person meets it: real keys in a real terminal (tmux's), in a home
// folder of its own; what is looked at is the screen, the log through the program's own JSON, and
// the exit status. Nothing here knows the program's types, but where a log is written that no key
// leads to.

/// All tests of the whole program, one at a time: each opens terminals and waits for them.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct EndToEnd {}
