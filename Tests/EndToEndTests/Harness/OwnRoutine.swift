// SPDX-License-Identifier: MIT

/// Routines as a person might write them, short enough for tests.
enum OwnRoutine {
  /// Three consecutive steps of a second each.
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

  /// A step of a second on the affected side, and one without a side.
  static let sided = """
    name: Heel drops
    kind: exercise
    get-ready: 0s
    transition: 0s
    steps:
      - name: Lower the heel
        hold: 1s
        side: affected
      - name: Shake out
        hold: 1s

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

  /// Four steps of a minute each.
  static let minutes = """
    name: Minutes
    kind: mobility
    get-ready: 0s
    transition: 0s
    steps:
      - name: First
        hold: 60s
      - name: Second
        hold: 60s
      - name: Third
        hold: 60s
      - name: Fourth
        hold: 60s

    """
}

extension Account {
  /// Writes the workout `minute`: a warm-up of a minute, an open exercise, and a cool-down of a minute.
  func writeMinute() throws {
    try writeRoutine(
      "minute",
      """
      name: A minute
      kind: workout
      get-ready: 0s
      warm-up: brief
      exercise: open
      cool-down: cool

      """)
    try writeRoutine(
      "brief", OwnRoutine.steady.replacing("kind: mobility", with: "kind: warm-up"))
    try writeRoutine(
      "cool", OwnRoutine.steady.replacing("kind: mobility", with: "kind: cool-down"))
  }
}
