// SPDX-License-Identifier: MIT
import SessionEngine

/// Something that is spoken, and how much time it takes.
public struct Speech: Hashable, Sendable {
  /// The words, in one line.
  public var text: String
  /// How long after its cue is due it begins.
  public var delay: Duration
  /// How long speaking takes, rather more than less.
  public var length: Duration
  /// How fast it is spoken, from -100 to 100.
  public var rate: Int
  /// Whether it is spoken to its end whatever comes: the rest gives way to what is newer.
  public var isImportant: Bool

  /// How long before the next signal words have to be over.
  static let margin: Duration = .milliseconds(300)

  /// The most of a cue that can be said before something else is heard.
  ///
  /// - Returns: `nil` where nothing fits; then a tone has to do.
  init?(for cue: Cue, after delay: Duration, rate: Int) {
    let texts = CueTexts.spoken(of: cue).map(\.oneLine).filter { !$0.isEmpty }
    // Relief hears no count, so that only the end of its step is in the way.
    var room = cue.isOfRelief ? cue.left : cue.quiet
    // A number is shorter than the second until the next.
    if case .lastSeconds = cue.kind { room = nil }
    let fitting = texts.first { text in
      guard let room else { return true }
      return delay + text.spokenLength(rate: rate) + Self.margin <= room
    }
    guard let fitting else { return nil }
    self.init(
      fitting, after: delay, rate: rate, isImportant: cue.isOfRelief || cue.kind == .missedTime)
  }

  /// Makes speech of some words.
  init(_ text: String, after delay: Duration = .zero, rate: Int = 0, isImportant: Bool = false) {
    self.text = text
    self.delay = delay
    self.rate = rate
    self.isImportant = isImportant
    length = text.spokenLength(rate: rate)
  }
}

extension String {
  /// The text without line breaks and what else moves a cursor.
  fileprivate var oneLine: String {
    let visible = String(map { $0.unicodeScalars.allSatisfy { $0.value >= 32 } ? $0 : " " })
    return visible.split(separator: " ").joined(separator: " ")
  }

  /// How long a voice takes to say it: by its letters, digits and pauses, which came out at most 0.2 s
  /// short for any name or instruction of the built-in routines, spoken by espeak-ng.
  func spokenLength(rate: Int) -> Duration {
    var units = 0
    var pauses = 0
    var last: Character = " "
    for character in self {
      if character.isNumber { units += 5 } else if character.isLetter { units += 1 }
      if "+%&/×°=".contains(character) { units += 6 }
      if character == " ", ",:;.!?".contains(last) { pauses += 1 }
      last = character
    }
    let usual = Duration.milliseconds(250 + 65 * units + 300 * pauses)
    return usual * SpeechRate.usual / SpeechRate.wordsPerMinute(rate)
  }
}

/// How fast voices speak.
enum SpeechRate {
  /// The words a minute of the usual pace.
  static let usual = 175

  /// The words a minute of a pace from -100 to 100.
  static func wordsPerMinute(_ rate: Int) -> Int {
    let rate = min(max(rate, -100), 100)
    return usual + (rate < 0 ? rate * 95 / 100 : rate * 275 / 100)
  }
}
