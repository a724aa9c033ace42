// SPDX-License-Identifier: MIT

/// Routines as a person might write them, short enough to be waited for.
enum OwnRoutine {
  /// Three steps of a second each, one after the other.
  static let brief = """
    name: Brief
    kind: mobility
    get-ready: 0s
    transition: 0s
    steps:
      - name: Reach up
        instruction: Reach for the ceiling.
        hold: 1s
      - name: Reach out
        hold: 1s
        side: each
        switch-rest: 0s

    """

  /// One step of a minute.
  static let steady = """
    name: Steady
    kind: mobility
    get-ready: 0s
    transition: 0s
    steps:
      - name: Stand still
        instruction: Stand, and breathe.
        hold: 60s

    """
}
