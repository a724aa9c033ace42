// SPDX-License-Identifier: MIT

/// How words are spoken: by the desktop's speech service, over one connection for the session;
/// otherwise by a program started for each speech.
struct Voice {
  /// What has to be done for speech.
  enum Way {
    /// Nothing: it is being spoken, by this service.
    case spoken(by: String)
    /// Run this command, which speaks it.
    case running([String])
    /// Run this command, then try again.
    case starting([String])
    /// Try again once the program that was started has ended.
    case waiting
    /// There is no way to speak.
    case impossible
  }

  private enum Line {
    case unknown
    case starting
    case socket(SpeechSocket)
    case program
    case none
  }

  private let search: ProgramSearch
  private let volume: Int
  private var line = Line.unknown
  /// Whether the service was started since it last listened; it is not started twice.
  private var hasStarted = false

  init(_ search: ProgramSearch, volume: Int) {
    self.search = search
    self.volume = min(max(volume, 0), 100)
  }

  /// Whether the service is connected, as far as is known.
  var isConnected: Bool { if case .socket = line { true } else { false } }

  /// Speaks, or finds out how.
  mutating func speak(_ speech: Speech) -> Way {
    if case .unknown = line { find() }
    if case .socket(let socket) = line {
      if socket.speak(speech, volume: volume) { return .spoken(by: "speech-dispatcher") }
      hasStarted = false
      find()
      if case .socket(let socket) = line, socket.speak(speech, volume: volume) {
        return .spoken(by: "speech-dispatcher")
      }
    }
    switch line {
    case .starting: return .waiting
    case .program: return program(for: speech).map(Way.running) ?? .impossible
    case .none, .socket: return .impossible
    case .unknown:
      guard let starter = starter() else {
        line = .program
        return speak(speech)
      }
      return .starting(starter)
    }
  }

  /// The command that starts the speech service ahead of time; `nil` if it listens already or
  /// cannot be started.
  mutating func warmUp() -> [String]? {
    if case .unknown = line { find() }
    guard case .unknown = line else { return nil }
    return starter()
  }

  private mutating func starter() -> [String]? {
    guard !hasStarted, let words = search.first(of: [["spd-say", "--list-output-modules"]]) else {
      return nil
    }
    hasStarted = true
    line = .starting
    return words
  }

  /// Notes that the starting program has ended.
  mutating func started() {
    find()
    if case .unknown = line { line = .program }
  }

  /// Stops what the service is speaking.
  func stop() { if case .socket(let socket) = line { socket.stop() } }

  private mutating func find() {
    let socket = SpeechSocket.path(in: search.environment).flatMap { SpeechSocket(path: $0) }
    line = socket.map(Line.socket) ?? .unknown
  }

  private func program(for speech: Speech) -> [String]? {
    let rate = "\(SpeechRate.wordsPerMinute(speech.rate))"
    return search.first(of: [
      ["espeak-ng", "-s", rate, "-a", "\(volume)", "--", speech.text],
      ["say", "-r", rate, "--", speech.text],
    ])
  }
}
