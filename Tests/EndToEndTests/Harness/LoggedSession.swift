// SPDX-License-Identifier: MIT

/// A session from the program's JSON; the last three properties only in full.
struct LoggedSession: Decodable {
  struct Step: Decodable {
    let name: String
    let side: String?
    let plannedMs: Int?
    let actualMs: Int
    let outcome: String?
  }

  struct Cramp: Decodable {
    let id: String
    let site: String
    let side: String?
    let phase: String?
    let step: String?
    let follows: String?
    let woke: Bool?
    let timeToReliefMs: Int?
    let outcome: String?
    let painOnset: Int?
    let painAfter: Int?
    let triggers: [String]
    let patterns: [String]
    let steps: [Step]
  }

  struct Event: Decodable {
    let atMs: Int
    let event: String
  }

  let id: String
  let routine: String
  let name: String
  let kind: String
  let startedAt: String
  let endedAt: String?
  let outcome: String
  let elapsedMs: Int
  let activeMs: Int
  let pausedMs: Int
  let reliefMs: Int
  let awayMs: Int
  let stepsDone: Int
  let stepsPlanned: Int
  let crampCount: Int
  let steps: [Step]?
  let cramps: [Cramp]?
  let events: [Event]?

  /// Whether the four kinds of time add up to the total.
  var addsUp: Bool { activeMs + pausedMs + reliefMs + awayMs == elapsedMs }
}
