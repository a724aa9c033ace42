// SPDX-License-Identifier: MIT

import CTerminal

extension TerminalSession {
  /// Adds the queries and the request for mouse reports to the first screen.
  mutating func ask() {
    let now = BootClock.now
    askedAt = now
    if hasMouse { wantedModes += [1000, 1006] }
    guard !questions.bytes.isEmpty else { return }
    decoder.awaitAnswers(at: now)
    questions.bytes.withUnsafeBytes { bytes in
      terminal_ask(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  /// Applies a reply from the terminal.
  mutating func follow(_ answer: TerminalAnswer) {
    switch answer {
    case .background(let background):
      let scheme = ColourScheme(
        colours: colours, theme: theme, background: background, isDark: isDark)
      guard scheme != encoder.looks.scheme else { return }
      encoder.looks = StyleTable(scheme: scheme)
      presented = nil
    case .mode(Questions.wholeFrames, isKnown: true): terminal_mark_frames()
    case .mode(Questions.backgroundChanges, isKnown: true):
      wantedModes.append(Questions.backgroundChanges)
    case .keyReports: decoder.reportsKeys = true
    case .mode, .attributes: break
    }
  }

  /// Ends key reports, and reads pending ones: the shell would take the release of the last key for
  /// keys. Waits a moment for the terminal to confirm.
  static func endKeyReports(_ decoder: KeyDecoder) {
    guard terminal_end_key_reports() else { return }
    let now = BootClock.now
    var decoder = decoder
    decoder.awaitAnswers(at: now)
    awaitAnswers(decoder, askedAt: now)
  }

  /// Waits a moment for pending replies if the terminal was queried recently: the shell would take
  /// them for keys.
  static func awaitAnswers(_ decoder: KeyDecoder, askedAt: Duration?) {
    guard let askedAt else { return }
    var decoder = decoder
    let end = askedAt + Questions.farewell
    while decoder.awaitsAnswers {
      let now = BootClock.now
      guard now < end, terminal_input_within(Int32((end - now) / .milliseconds(1))) else { return }
      let bytes = readBytes()
      if bytes.received.isEmpty { return }
      _ = decoder.decode(bytes.received, at: now)
    }
  }
}
