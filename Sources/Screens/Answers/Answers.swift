// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// How keys give answers, wherever something is asked: left and right go through them in a ring,
/// with no answer between the last and the first; space takes an answer back; a digit or a
/// letter answers directly.
enum Answers {
  /// Chooses one of a few answers, or none.
  ///
  /// - Parameter letters: The letters of the answers, in their order, such as `yn`.
  /// - Returns: Whether the key answers completely, so that the next question follows.
  static func choose<Answer: Equatable>(
    _ value: inout Answer?, of answers: [Answer], letters: String = "", _ key: Key
  ) -> Bool {
    let place = value.flatMap { answers.firstIndex(of: $0) }
    switch key {
    case .right:
      let next = (place ?? -1) + 1
      value = next < answers.count ? answers[next] : nil
    case .left:
      let next = (place ?? answers.count) - 1
      value = next >= 0 ? answers[next] : nil
    case .backspace, .delete, .character(" "): value = nil
    default:
      let chosen = key.digit.map { $0 - 1 } ?? key.place(in: letters)
      guard let chosen, answers.indices.contains(chosen) else { return false }
      value = answers[chosen]
      return true
    }
    return false
  }

  /// Moves among choices that can all hold, or switches one.
  ///
  /// - Parameter place: The current choice, from 0.
  /// - Returns: The choice to switch; `nil` if the key switches none.
  static func switched(_ place: inout Int, of count: Int, _ key: Key) -> Int? {
    switch key {
    case .left: place = (place + count - 1) % count
    case .right: place = (place + 1) % count
    case .character(" "): return place
    default:
      guard let digit = key.digit, (1...count).contains(digit) else { return nil }
      place = digit - 1
      return place
    }
    return nil
  }

  /// Rates pain from 0 to 10. After a 1 a 0 may follow, for 10; `a` is 10 directly.
  ///
  /// - Parameter followsOne: Whether the previous key was such a 1.
  /// - Returns: Whether the key answers completely.
  static func rate(_ value: inout Int?, _ key: Key, followsOne: Bool) -> Bool {
    let scale = EpisodeNotes.painScale
    switch key {
    case .right: value = value == scale.upperBound ? nil : (value ?? -1) + 1
    case .left: value = value == 0 ? nil : (value ?? scale.upperBound + 1) - 1
    case .backspace, .delete, .character(" "): value = nil
    case .character("a"):
      value = scale.upperBound
      return true
    default:
      guard let digit = key.digit else { return false }
      value = followsOne && digit == 0 ? scale.upperBound : digit
      return digit != 1
    }
    return false
  }

  /// The key that rates pain directly.
  static func key(ofPain number: Int) -> Key {
    number == EpisodeNotes.painScale.upperBound ? .character("a") : .digit(number)
  }

  /// Whether a key answers the next question, because the 1 before it is not to become 10.
  static func isNext(_ key: Key, followsOne: Bool) -> Bool {
    followsOne && key.digit.map { $0 != 0 } ?? false
  }
}

extension Key {
  package var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }

  /// Where its letter is among some; `nil` if it is none of them.
  func place(in letters: String) -> Int? {
    guard case .character(let character) = self else { return nil }
    return letters.firstIndex(of: character).map {
      letters.distance(from: letters.startIndex, to: $0)
    }
  }
}
