// SPDX-License-Identifier: MIT
import SessionEngine

/// Words to speak, and how long they take.
public struct Speech: Hashable, Sendable {
  /// The words, on one line.
  public var text: String
  /// How long after its cue it begins.
  public var delay: Duration
  /// How long it takes to speak, if anything an overestimate.
  public var length: Duration
  /// The rate, from -100 to 100.
  public var rate: Int
  /// Never interrupted; other speech is cut off by newer speech.
  public var isImportant: Bool

  /// The gap between the end of speech and the next signal.
  static let margin: Duration = .milliseconds(300)

  /// Makes the fullest speech of a cue that ends before the next sound.
  ///
  /// - Returns: `nil` if nothing fits; then only the tone is heard.
  init?(for cue: Cue, after delay: Duration, rate: Int) {
    let texts = CueTexts.spoken(of: cue).map(\.oneLine).filter { !$0.isEmpty }
    // Relief has no countdown; only the step's end limits speech.
    var room = cue.isOfRelief ? cue.left : cue.quiet
    // A number takes less than the second it counts.
    if case .lastSeconds = cue.kind { room = nil }
    let fitting = texts.first { text in
      guard let room else { return true }
      return delay + text.spokenLength(rate: rate) + Self.margin <= room
    }
    guard let fitting else { return nil }
    self.init(
      fitting, after: delay, rate: rate, isImportant: cue.isOfRelief || cue.kind == .missedTime)
  }

  init(_ text: String, after delay: Duration = .zero, rate: Int = 0, isImportant: Bool = false) {
    self.text = text
    self.delay = delay
    self.rate = rate
    self.isImportant = isImportant
    length = text.spokenLength(rate: rate)
  }
}

extension String {
  /// The text without line breaks and other control characters.
  fileprivate var oneLine: String {
    let visible = String(map { $0.unicodeScalars.allSatisfy { $0.value >= 32 } ? $0 : " " })
    return visible.split(separator: " ").joined(separator: " ")
  }

  /// How long a voice takes to say it, from its letters, digits and pauses. For the built-in
  /// routines it underestimates by at most 0.2 s, measured with espeak-ng.
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

/// Speaking rates.
enum SpeechRate {
  /// Words a minute at the usual rate.
  static let usual = 175

  /// Words a minute at a rate from -100 to 100.
  static func wordsPerMinute(_ rate: Int) -> Int {
    let rate = min(max(rate, -100), 100)
    return usual + (rate < 0 ? rate * 95 / 100 : rate * 275 / 100)
  }
}
