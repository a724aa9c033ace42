// SPDX-License-Identifier: MIT

/// The notices on the screen, one at a time, each until the person has had time to read it. Moments
/// are on any one clock.
struct NoticeQueue {
  /// The kinds of notices.
  enum Kind {
    /// Something happened to the log.
    case event
    /// Something keeps the log incomplete; the notice goes once that is over.
    case obstacle
    /// Obstacles are over; their notices are removed.
    case relief
    /// The program does without something; all other notices come first.
    case remark
    /// Why a key could not do what was wanted; shown at once.
    case answer
  }

  private struct Line {
    let text: String
    let kind: Kind
    /// How long it was shown before it was covered.
    var shownFor: Duration = .zero
  }

  /// How long a notice has to be shown before a key removes it; shorter for an answer, because the
  /// person is already looking.
  private static func shortestReading(_ kind: Kind) -> Duration {
    .seconds(kind == .answer ? 2 : 5)
  }

  /// How long an answer stands where no key takes it away.
  private static let longestAnswer = Duration.seconds(5)

  private var lines: [Line] = []
  /// Since when the first notice is shown; `nil` while it is not.
  private var shownSince: Duration?

  /// The current notice, if any.
  var line: String? { lines.first?.text }

  /// Whether the current notice is a remark.
  var isRemark: Bool { lines.first?.kind == .remark }

  /// Whether the current notice is an answer to a key.
  var isAnswer: Bool { lines.first?.kind == .answer }

  /// When that line goes by itself; `nil` while it is not on the screen, or waits for a key.
  var goesAt: Duration? {
    guard let first = lines.first, first.kind == .answer, let shownSince else { return nil }
    return shownSince + Self.longestAnswer - first.shownFor
  }

  /// Events that cannot have been read yet.
  var unread: [String] { lines.filter { $0.kind == .event }.map(\.text) }

  /// Adds a notice: before remarks; an answer comes first and replaces the previous one. A notice
  /// already in the queue is not repeated.
  mutating func say(_ text: String, _ kind: Kind, at now: Duration) {
    cover(at: now)
    if kind == .relief { lines.removeAll { $0.kind == .obstacle } }
    if kind == .answer { lines.removeAll { $0.kind == .answer } }
    guard !lines.contains(where: { $0.text == text }) else { return }
    let remarks = lines.firstIndex { $0.kind == .remark } ?? lines.endIndex
    let place = kind == .answer ? 0 : kind == .remark ? lines.endIndex : remarks
    lines.insert(Line(text: text, kind: kind), at: place)
  }

  /// Takes the line away that goes by itself, once it is time.
  mutating func expire(at now: Duration) {
    guard let goesAt, now >= goesAt else { return }
    lines.removeFirst()
    shownSince = nil
  }

  /// Takes a line away that does not hold any more.
  mutating func withdraw(_ text: String, at now: Duration) {
    cover(at: now)
    lines.removeAll { $0.text == text }
  }

  /// Removes answers, since what was wanted has now happened.
  mutating func endAnswers(at now: Duration) {
    cover(at: now)
    lines.removeAll { $0.kind == .answer }
  }

  /// Records whether the notice is shown from a moment on.
  mutating func note(isShown: Bool, at now: Duration) {
    guard isShown, !lines.isEmpty else { return cover(at: now) }
    shownSince = shownSince ?? now
  }

  /// Removes the notice if it was shown long enough; the next one follows.
  mutating func letGo(at now: Duration) {
    cover(at: now)
    if let first = lines.first, first.shownFor >= Self.shortestReading(first.kind) {
      lines.removeFirst()
    }
  }

  /// Adds the time that the first notice was shown.
  private mutating func cover(at now: Duration) {
    if let shownSince, !lines.isEmpty { lines[0].shownFor += now - shownSince }
    shownSince = nil
  }
}
