// SPDX-License-Identifier: MIT

/// Who speaks: the desktop's speech service, over one connection for the session; otherwise a program
/// that is started for each speech.
struct Voice {
  /// What is to be done so that something is spoken.
  enum Way {
    /// Nothing more: this has it.
    case spoken(by: String)
    /// This is to be run, and speaks it.
    case running([String])
    /// This is to be run, and then it is to be tried again.
    case starting([String])
    /// It is to be tried again once what was started has ended.
    case waiting
    /// Nobody speaks.
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
  /// Whether the service was started since it last listened; it is not tried twice.
  private var hasStarted = false

  init(_ search: ProgramSearch, volume: Int) {
    self.search = search
    self.volume = min(max(volume, 0), 100)
  }

  /// Whether the service listens, as far as is known.
  var isConnected: Bool { if case .socket = line { true } else { false } }

  /// Finds out how something is spoken, or has it spoken.
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

  /// What is to be run now so that the service listens by the time there is something to speak; `nil` if it
  /// listens, or cannot be started.
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

  /// Takes in that what was started has ended.
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
