// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// Where the person is among the questions after a cramp. The answers themselves are the machine's:
/// every change is sent to it at once, so that none is lost.
struct WayOnForm: Hashable, Sendable {
  /// The questions, from the top.
  enum Row: Int, CaseIterable, Hashable, Sendable {
    case painOnset
    case painNow
    case triggers
    case ways
  }

  /// What may set a cramp off, as it is offered.
  static let triggers: [Condition] = [.cold, .thirst, .fatigue, .posture, .exertion]

  /// How many episodes there were when the questions were asked; another cramp asks anew.
  let episode: Int
  /// The question one is at.
  var row = Row.painOnset
  /// The trigger one is at, from 0.
  var trigger = 0
  /// The way on that is chosen, from 0.
  var way = 0
  /// Whether the last key was a 1 in a row of numbers, so that a 0 makes it 10.
  var hasTypedOne = false

  init(episode: Int) { self.episode = episode }
}

extension WayOnForm {
  /// Takes a key that is an answer.
  ///
  /// - Returns: The notes as they are to be told, if they changed.
  mutating func take(_ key: Key, notes: EpisodeNotes, ways: Int) -> EpisodeNotes? {
    let followsOne = hasTypedOne
    hasTypedOne = false
    switch key {
    case .up: move(by: -1)
    case .down, .tab: move(by: 1)
    default: break
    }
    switch row {
    case .painOnset: return pain(\.painOnset, key, notes, followsOne: followsOne)
    case .painNow: return pain(\.painNow, key, notes, followsOne: followsOne)
    case .triggers: return trigger(key, notes)
    case .ways:
      if key == .left { way = (way + ways - 1) % max(1, ways) }
      if key == .right { way = (way + 1) % max(1, ways) }
      return nil
    }
  }

  private mutating func move(by step: Int) {
    let count = Row.allCases.count
    row = Row(rawValue: (row.rawValue + step + count) % count) ?? .painOnset
  }

  private mutating func pain(
    _ path: WritableKeyPath<EpisodeNotes, Int?>, _ key: Key, _ notes: EpisodeNotes,
    followsOne: Bool
  ) -> EpisodeNotes? {
    let scale = EpisodeNotes.painScale
    var changed = notes
    let value = notes[keyPath: path]
    switch key {
    // A ring: between 10 and 0 lies no answer, as it was at first.
    case .right: changed[keyPath: path] = value == scale.upperBound ? nil : (value ?? -1) + 1
    case .left: changed[keyPath: path] = value == 0 ? nil : (value ?? scale.upperBound + 1) - 1
    case .backspace, .delete, .character(" "): changed[keyPath: path] = nil
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
      changed[keyPath: path] = digit == 0 && followsOne && value == 1 ? 10 : digit
      hasTypedOne = digit == 1
    default: return nil
    }
    return changed == notes ? nil : changed
  }

  private mutating func trigger(_ key: Key, _ notes: EpisodeNotes) -> EpisodeNotes? {
    let count = Self.triggers.count
    switch key {
    case .left: trigger = (trigger + count - 1) % count
    case .right: trigger = (trigger + 1) % count
    case .character(" "): return toggling(Self.triggers[trigger], in: notes)
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue, (1...count).contains(digit)
      else { return nil }
      trigger = digit - 1
      return toggling(Self.triggers[trigger], in: notes)
    default: break
    }
    return nil
  }

  private func toggling(_ trigger: Condition, in notes: EpisodeNotes) -> EpisodeNotes {
    let isSet = notes.triggers.contains(trigger)
    return EpisodeNotes(
      painOnset: notes.painOnset, painNow: notes.painNow,
      triggers: isSet ? notes.triggers.filter { $0 != trigger } : notes.triggers + [trigger])
  }
}
