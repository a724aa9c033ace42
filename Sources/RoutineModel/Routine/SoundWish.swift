// SPDX-License-Identifier: MIT

/// How cues sound. The raw value is the word in files.
public enum SoundMeans: String, CaseIterable, Hashable, Sendable {
  /// Short tones; the bell if none can be played.
  case tones
  /// Words; a tone if none fit.
  case voice
  /// Tones, and words if they say more.
  case both
  /// The terminal's bell.
  case bell
  /// Nothing.
  case off
}

/// The sound settings of a routine, which override the person's; `nil` for those it does not set.
public struct SoundWish: Hashable, Sendable {
  /// How cues sound.
  public var means: SoundMeans?
  /// How many of the last seconds are counted; 0 for none.
  public var count: Int?
  /// Whether half-way is signalled.
  public var half: Bool?
  /// The interval of a recurring cue within a step; zero for none.
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

  /// The possible intervals of a recurring cue.
  public static let periods: ClosedRange<Duration> = .seconds(5) ... .seconds(3_600)
}
