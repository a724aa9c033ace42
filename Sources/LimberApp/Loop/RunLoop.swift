// SPDX-License-Identifier: MIT
import Dispatch
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import TerminalIO
import TextCanvas

// The one loop. It waits for a key, a signal, a deadline or a reply from the log; lets the current
// stage handle it; draws; and only then hands new events to the log, which writes them on its own
// thread. Nothing between a key and the screen touches a file.

/// The interactive program, from opening the terminal to giving it back.
struct RunLoop: ~Copyable {
  /// Where to begin.
  enum Entry {
    /// The home screen.
    case home
    /// A session of a routine, and the affected side if said.
    case session(RoutineID, side: Side?)
    /// Relief, with what the command line says about the cramp.
    case cramp(CrampRequest)
    /// A cut-off session, by its id or the beginning of it; `nil` for the newest.
    case unfinished(String?)
  }

  /// How many sessions the history loads at a time.
  static let historyPage = 100

  /// What screens are shown on.
  let terminal: any Display
  var waiter: EventWaiter
  var library: RoutineLibrary
  var settings: Settings
  /// What is prepared for the next cramp.
  var readiness: CrampReadiness
  let log: LiveLog
  /// The requested log.
  let requested: RequestedLog
  /// The exchange with other devices, if the log is shared; never during a session.
  let exchange: RecordExchange?
  let inbox: LogInbox
  /// The stages; the last one is shown, and the program ends when none is left.
  var stages: [any Stage] = []
  /// The context for all screens, without the notice.
  private var told: ScreenContext
  /// The newest cut-off session, from the log's last reply; the home screen mentions it.
  var unfinished: UnfinishedStage?
  /// Whether it may still be offered unasked: until the log has replied, or the person has pressed
  /// a key.
  var mayOffer = true
  /// Whether home has yet to be read out for the first time.
  var awaitsHome = true
  /// Whether relief has yet to be drawn once, unseen.
  var mustRehearse = true
  /// Cues to signal once the screen is drawn.
  var cues: [Cue] = []
  /// Whether speech has to stop, once the screen is drawn.
  var mustHush = false
  /// The sound of sessions.
  var sound: SessionSound
  /// Whether we have set the window title.
  var isTitled = false
  /// What is only in memory because it cannot be recorded.
  var unsaved: [UnsavedRecords] = []
  /// Notices that may not have been read.
  var news = NoticeQueue()
  /// Since when the current question is shown, on the boot clock; `nil` if it is not shown yet.
  var questionShownAt: Duration?
  /// The screen that has reported an unknown key, until a key does something.
  var unknownKeyToldOn: ObjectIdentifier?
  /// Whether home has to ask the log anew.
  var isHomeOld = false
  /// When the day changes, on the boot clock.
  var dayEndsAt = Duration.zero
  /// When another routine may be due, on the boot clock.
  var nextDueAt: Duration?
  /// Small files being written, away from the loop and the log.
  let notes = DispatchGroup()
  /// When an uneased cramp of a session that was left needs more than self-help, on the boot clock.
  var helpDueAt: Duration?
  /// Set once the program is to end.
  var ending: Result<ExitStatus, Failure>?

  /// Runs the program until the person or the system ends it.
  ///
  /// - Parameters:
  ///   - isPlain: Whether the person asked for plain mode.
  ///   - notice: A first notice, if any.
  /// - Returns: The exit status.
  /// - Throws: `Failure` if the routine, the terminal or the log cannot be used; the terminal has
  ///   been given back by then.
  static func open(
    _ entry: Entry, _ requested: RequestedLog, isPlain: Bool = false, notice: String? = nil
  ) throws(Failure) -> ExitStatus {
    // Before any thread starts: all threads inherit it, and signals reach only the loop.
    SignalMask.block()
    let loaded = Settings.loadOrStandard()
    let library = RoutineLibrary(paths: requested.paths, timing: loaded.settings.timing)
    let first = try firstStage(entry, library, loaded.settings, requested)
    let isDim = if case .cramp(let request) = entry { request.isDim } else { false }
    var loop = RunLoop(
      terminal: try openTerminal(isDark: isDim, isPlain: isPlain, loaded.settings),
      waiter: try openWaiter(),
      library: library,
      settings: loaded.settings, isDim: isDim, requested)
    loop.renewDay()
    loop.begin(first)
    for notice in [notice, loaded.notice].compactMap(\.self) { loop.announce(notice, .event) }
    loop.run()
    return try loop.close()
  }

  private init(
    terminal: any Display, waiter: consuming EventWaiter, library: RoutineLibrary,
    settings: Settings, isDim: Bool, _ requested: RequestedLog
  ) {
    self.terminal = terminal
    self.waiter = waiter
    let handle = self.waiter.handle
    let inbox = LogInbox { handle.wake() }
    self.inbox = inbox
    self.requested = requested
    exchange = requested.exchange
    log = LiveLog(requested.opening { inbox.post(.news($0)) }, version: Version.current)
    sound = SessionSound(settings.sound, folder: requested.paths.tones, isDim: isDim) {
      if $0.matters { inbox.post(.sound($0)) }
    }
    self.library = library
    self.settings = settings
    told = ScreenContext(today: WorldClock.now())
    told.emergencyNumber = settings.emergencyNumber
    if let locale = MissingLocale.found {
      told.remarks = [KeyText.missingLocale(locale.name, isUnicode: locale.isUnicode)]
    }
    told.isDim = isDim
    told.isMadeUp = requested.isMadeUp
    if settings.pictures != .off, let glyphs = terminal.figureGlyphs {
      told.figures = FigureLook(glyphs, on: KeptFigures())
    }
    readiness = CrampReadiness(
      library: library, settings: settings, isDim: isDim, hasHalves: terminal.hasHalves)
  }

  private static func openTerminal(
    isDark: Bool, isPlain: Bool, _ settings: Settings
  ) throws(Failure) -> any Display {
    do throws(TerminalError) {
      if let reason = PlainMode.reason(isAskedFor: isPlain) {
        return LineDisplay(try LineTerminal(isDark: isDark), because: reason)
      }
      return try ScreenDisplay(
        isDark: isDark, theme: settings.theme, hasMouse: settings.mouse == .on)
    } catch { throw .terminal(error) }
  }

  private static func openWaiter() throws(Failure) -> EventWaiter {
    do throws(TerminalError) { return try EventWaiter() } catch { throw .terminal(error) }
  }

  private mutating func run() {
    while ending == nil {
      awaitHome()
      draw()
      signal()
      handOver()
      renewHome()
      rehearseRelief()
      let deadlines = [stages.last?.deadline, helpDueAt, dayEndShown, nextDueShown, news.goesAt]
        .compactMap(\.self)
      handle(terminal.wait(with: &waiter, until: deadlines.min()))
    }
    handOver()
  }

  /// The context for all screens.
  var context: ScreenContext {
    get {
      var context = told
      context.unfinished = unfinished?.mention
      context.isLogBehind = !unsaved.isEmpty
      context.notice = notice
      return context
    }
    set { told = newValue }
  }

  mutating func draw() {
    changeTop(as: UnfinishedStage.self) { $0.tellAge() }
    guard !stages.isEmpty else { return }
    tellTerminal()
    // Home may stay open until it is time to ask.
    if isTop(HomeScreen.self) {
      told.sorenessDue = readiness.outlook?.sorenessDue(at: WorldClock.now())
    }
    // What is told depends on the stage shown.
    let context = context
    if let top = stages.popLast() { show(top, in: context) }
    noteQuestion()
    noteNews()
  }

  private mutating func show<Top: Stage>(_ top: Top, in context: ScreenContext) {
    var stage = top
    terminal.show(&stage.screen, in: context)
    stages.append(stage)
  }

  mutating func handle(_ wake: Wake) {
    if wake.signals.contains(.windowChange) { terminal.resize() }
    // When asked to end, it neither stops nor uses a terminal that the shell may have.
    if wake.signals.isDisjoint(with: [.terminate, .hangUp]) {
      if wake.signals.contains(.continued) { terminal.reclaim() }
      if wake.signals.contains(.stop) { suspend() }
    }
    // Keys typed already are meant for the current screen.
    if wake.hasInput, terminal.hasKeys() { mayOffer = false }
    if wake.wasCalled { takeReplies() }
    handleSession(.timeReached)
    news.expire(at: BootClock.now)
    tellThatHelpIsDue()
    turnTheDay()
    askWhatIsDue()
    if wake.hasInput { handleKeys() }
    if wake.signals.contains(.interrupt), ending == nil { handle(.control("c")) }
    // A hang-up takes precedence: the session is not over, only unfinished.
    let hasEnded = ending == nil && (wake.inputHasEnded || terminal.hasEnded)
    if wake.signals.contains(.hangUp) || hasEnded {
      session?.noteMoment()
      if hasEnded, terminal.isReadOut {
        // What the last line did has not been told.
        draw()
        if session?.isFinished == false { announce(PlainModeText.leftUnfinished, .event) }
      }
      ending = .success(.hungUp)
    } else if wake.signals.contains(.terminate) {
      handleSession(.end)
      ending = .success(.terminated)
    }
  }

  /// Gives the terminal back, then waits for the log.
  private consuming func close() throws(Failure) -> ExitStatus {
    let (log, exchange, notes, news, sound) = (log, exchange, notes, news, sound)
    let ending = ending ?? .success(.success)
    terminal.close()
    sound.close()
    _ = notes.wait(timeout: .now() + .milliseconds(500))
    // A disk may stall for any time; an impatient person can interrupt.
    SignalMask.letInterrupt()
    requested.madeUp?.stop()
    let unsaved = log.close()
    exchange?.release()
    exchange?.finish(within: 300)
    for line in news.unread { Output.error("limber: \(line)") }
    guard let lost = unsaved.first else { return try ending.get() }
    // However the program ended, the result of the session comes first.
    if case .failure(let failure) = ending { Output.error(failure.message) }
    throw .lost(lost.failure)
  }
}
