// SPDX-License-Identifier: MIT

/// The lines about the log that stand on the screen, one at a time, until the person has had the time
/// to read them. Moments are those of one clock, whichever it is.
struct NoticeQueue {
  /// What a line is about.
  enum Kind {
    /// What has become of the log.
    case event
    /// What keeps the log from having everything; such a line goes once that has passed.
    case obstacle
    /// What has passed: the obstacles said before it are none any more.
    case relief
    /// What the program does without; whatever else is to be said goes before it.
    case remark
    /// Why a key could not do what the person wanted, who is to see it at once.
    case answer
  }

  private struct Line {
    let text: String
    let kind: Kind
    /// How long it was on the screen before it was covered.
    var shownFor: Duration = .zero
  }

  /// How long a line has to be there before a key takes it away; an answer, for which the person looks
  /// at the screen anyway, less.
  private static func shortestReading(_ kind: Kind) -> Duration {
    .seconds(kind == .answer ? 2 : 5)
  }

  /// How long an answer stands where no key takes it away.
  private static let longestAnswer = Duration.seconds(5)

  private var lines: [Line] = []
  /// Since when the first line is on the screen; `nil` while it is not.
  private var shownSince: Duration?

  /// The line that stands now, if there is one.
  var line: String? { lines.first?.text }

  /// Whether that line says why a key could not do what the person wanted.
  var isAnswer: Bool { lines.first?.kind == .answer }

  /// When that line goes by itself; `nil` while it is not on the screen, or waits for a key.
  var goesAt: Duration? {
    guard let first = lines.first, first.kind == .answer, let shownSince else { return nil }
    return shownSince + Self.longestAnswer - first.shownFor
  }

  /// What has become of the log, as far as it cannot have been read yet.
  var unread: [String] { lines.filter { $0.kind == .event }.map(\.text) }

  /// Says a line: after those that stand already but before remarks or, as an answer, before all, in
  /// place of the answer before. A line that stands already is not said twice.
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

  /// Takes the answers away: what was asked for since has come about.
  mutating func endAnswers(at now: Duration) {
    cover(at: now)
    lines.removeAll { $0.kind == .answer }
  }

  /// Notes whether the line is on the screen from a moment on.
  mutating func note(isShown: Bool, at now: Duration) {
    guard isShown, !lines.isEmpty else { return cover(at: now) }
    shownSince = shownSince ?? now
  }

  /// Takes the line away if it has been there long enough; the next one stands then.
  mutating func letGo(at now: Duration) {
    cover(at: now)
    if let first = lines.first, first.shownFor >= Self.shortestReading(first.kind) {
      lines.removeFirst()
    }
  }

  /// Counts the time for which the first line was shown until now.
  private mutating func cover(at now: Duration) {
    if let shownSince, !lines.isEmpty { lines[0].shownFor += now - shownSince }
    shownSince = nil
  }
}
