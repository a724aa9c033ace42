// SPDX-License-Identifier: MIT

/// What cues sound by. The raw value is the word in files.
public enum SoundMeans: String, CaseIterable, Hashable, Sendable {
  /// Short tones; the bell where none can be played.
  case tones
  /// Words; a tone where none fit.
  case voice
  /// Tones, and words where they say more than a tone.
  case both
  /// The terminal's bell.
  case bell
  /// Nothing.
  case off
}

/// What a routine wishes of what is heard, in place of what the person has set; `nil` for what it leaves
/// to them.
public struct SoundWish: Hashable, Sendable {
  /// What cues sound by.
  public var means: SoundMeans?
  /// How many of the last seconds are counted; 0 for none.
  public var count: Int?
  /// Whether half of a step is heard.
  public var half: Bool?
  /// After what time of a step, again and again, something is heard; zero for never.
  public var every: Duration?

  /// Makes a wish.
  public init(
    means: SoundMeans? = nil, count: Int? = nil, half: Bool? = nil, every: Duration? = nil
  ) {
    self.means = means
    self.count = count
    self.half = half
    self.every = every
  }

  /// The times after which something may be heard again and again.
  public static let periods: ClosedRange<Duration> = .seconds(5) ... .seconds(3_600)
}
