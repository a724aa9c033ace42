// SPDX-License-Identifier: MIT
import SessionEngine

/// The texts of the offer of an unfinished session.
enum UnfinishedTexts {
  static let title = "Unfinished session"
  static let sign = "UNFINISHED"
  static let reliefIsOver = "Relief is over"
  static let afterRelief = "after relief"
  static let inRelief = "in relief"
  static let questionBrief = "Finish it?"
  static let continues = "continue"
  static let continuesLong = "continue it; starts paused (or space)"
  static let finish = "finish"
  static let finishLong = "finish it as stopped there (asks first)"
  static let later = "later"
  static let laterLong = "leave it for later (or Esc, q)"
  static let finishes = "finishes it"
  static let leaves = "leaves it"

  /// Its name and how long ago, if nothing else fits.
  static func small(_ name: String, _ ago: String) -> String { "\(name), \(ago)" }

  /// The text after the name: how long ago, and whether it was in relief.
  static func tail(_ ago: String, isInRelief: Bool) -> String {
    ", \(ago)" + (isInRelief ? ", \(inRelief)" : "")
  }

  /// The text with the sign before it.
  static func signed(_ text: String) -> String { "\(sign)  \(text)" }

  /// The step it was at.
  static func at(_ step: String, _ place: String) -> String {
    "at \(step)" + (place.isEmpty ? "" : " (\(place))")
  }

  /// The question before finishing it, with its name and a tail.
  static func question(_ name: String, _ tail: String) -> String { "Finish \(name)\(tail)" }

  static func questionTail(_ clock: String) -> String { ", as stopped at \(clock)?" }

  /// The keys and their effects.
  static func choice(isChoosing: Bool, clock: String) -> String {
    let next = isChoosing ? "continue with the questions" : "continue (starts paused)"
    return ["Enter: \(next)", "f: finish at \(clock)", "l: later"].map(\.unbroken)
      .joined(separator: " · ")
  }
}
