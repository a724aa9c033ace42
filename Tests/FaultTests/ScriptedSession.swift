// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import SessionLog
import TestSupport

/// A session whose every key is known to be taken: what the log has to hold is known with it.
///
/// Nothing in it ends by itself within the time of a case, so the keys alone decide.
struct ScriptedSession {
  /// A key and what it makes of the session.
  private struct Move {
    let key: String
    let fact: String
    let leadsTo: Place
  }

  /// Where the session is.
  private enum Place {
    case running, paused, relief, reliefPaused, choosing
  }

  /// What was pressed, what has to be in the log of it, and when it was pressed, by the boot clock.
  private(set) var pressed: [(fact: String, at: Duration)] = []
  private var place = Place.running
  private var key: String?

  /// The names that the log has for what keys do.
  static let facts: Set<String> = [
    "started", "paused", "resumed", "extended", "went-back", "went-next", "cramp", "again",
    "relocated", "eased", "went-on",
  ]

  /// Notes that the session has begun by itself.
  mutating func begin() { pressed.append(("started", BootTime.now)) }

  /// Presses a key that makes sense now.
  mutating func press(_ program: PlayedProgram, using generator: inout SplitMix64) {
    guard let move = moves.randomElement(using: &generator) else { return }
    if move.key == key {
      // However late the program reads, it is not to take the second press for a held key.
      let pressedAt = pressed.last?.at ?? .zero
      program.pump(for: .seconds(5)) { $0.lastOutput > pressedAt || $0.hasEnded }
      program.pump(for: .milliseconds(200))
    }
    key = move.key
    program.write(move.key)
    pressed.append((move.fact, BootTime.now))
    place = move.leadsTo
  }

  private var moves: [Move] {
    switch place {
    case .running:
      [
        Move(key: " ", fact: "paused", leadsTo: .paused),
        Move(key: "+", fact: "extended", leadsTo: .running),
        Move(key: "c", fact: "cramp", leadsTo: .relief),
      ]
    case .paused:
      [
        Move(key: " ", fact: "resumed", leadsTo: .running),
        Move(key: "c", fact: "cramp", leadsTo: .relief),
      ]
    case .relief:
      [
        Move(key: " ", fact: "paused", leadsTo: .reliefPaused),
        Move(key: "s", fact: "relocated", leadsTo: .relief),
        Move(key: "e", fact: "eased", leadsTo: .choosing),
      ]
    case .reliefPaused:
      [Move(key: " ", fact: "resumed", leadsTo: .relief)]
    case .choosing:
      // So soon after its onset it is the same cramp, come back.
      [Move(key: "c", fact: "again", leadsTo: .relief)]
    }
  }

  /// Whether something is shown that changes each second, so that the moment is noted each second.
  var runs: Bool {
    switch place {
    case .running, .relief: true
    case .paused, .reliefPaused, .choosing: false
    }
  }

  /// Whether a log has everything that was pressed.
  func isWhole(in entries: [LogEntry]) -> Bool {
    entries.map(\.fact.name).filter(Self.facts.contains) == pressed.map(\.fact)
  }

  /// What is wrong with the keys that a log has: it has to hold them in order, all that were pressed
  /// before a moment, and nothing else.
  func problem(with entries: [LogEntry], pressedBefore moment: Duration) -> String? {
    let logged = entries.map(\.fact.name).filter(Self.facts.contains)
    let expected = pressed.map(\.fact)
    guard expected.starts(with: logged) else {
      return "the log has \(logged), and pressed was \(expected)"
    }
    let certain = pressed.count { $0.at < moment }
    return logged.count < certain
      ? "the log has \(logged.count) of \(certain) keys pressed in time: \(expected)" : nil
  }
}
