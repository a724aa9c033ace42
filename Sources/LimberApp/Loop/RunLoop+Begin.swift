// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import SessionLog
import TerminalIO

extension RunLoop {
  /// How long relief waits for the log to say where the last cramp was.
  private static let patienceForOutlook: Duration = .milliseconds(100)

  /// The first stage, decided before the terminal is touched.
  enum First {
    case home
    case session(SessionOpening)
    case cramp(CrampRequest)
    case unfinished(UnfinishedSession, seenAt: Duration)
  }

  /// Decides on the first stage.
  static func firstStage(
    _ entry: Entry, _ library: RoutineLibrary, _ settings: Settings, _ requested: RequestedLog
  ) throws(Failure) -> First {
    switch entry {
    case .home: return .home
    case .session(let id, let side):
      return .session(try .routine(id, side: side, in: library))
    case .cramp(let request): return .cramp(request)
    case .unfinished(let text):
      let clocks = requested.clocks(gap: settings.gap)
      let session = try requested.unfinished(text, clocks)
      return .unfinished(session, seenAt: clocks.reading.bootClock - session.age)
    }
  }

  /// Shows the first stage, after the welcome if this is the very first start; but an unfinished
  /// session is offered first.
  mutating func begin(_ first: First) {
    askForOutlook()
    // Looking at a made-up log is not a first start.
    guard first.isWelcomed, !requested.isMadeUp, !Welcome.wasRead else { return show(first) }
    if case .home = first, isSessionLeft() { return show(first) }
    welcome(before: first)
  }

  /// Whether the log tells at once of an unfinished session to offer.
  private mutating func isSessionLeft() -> Bool {
    askForUnfinished()
    let end = BootClock.now + Self.patienceForOutlook
    while ending == nil, mayOffer, BootClock.now < end {
      handle(waiter.waitForCall(until: end))
    }
    mayOffer = true
    return unfinished != nil
  }

  /// Shows the first stage.
  mutating func show(_ first: First) {
    switch first {
    case .home:
      stages.append(HomeScreen(routines: library.homeRoutines))
      askForOverview()
      askForUnfinished()
      log.eraseDeleted(at: WorldClock.now())
      exchangeRecords()
    case .unfinished(let session, let seenAt):
      takeUp(session, seenAt: seenAt)
    case .session(.relief(let routine, let side)):
      afterOutlook { $0.begin(.relief(routine, side)) }
    case .session(let opening):
      begin(opening)
    case .cramp(let request):
      afterOutlook { $0.beginRelief(request) }
    }
  }

  /// Begins relief once the log has replied. The likely site and steps for frequent cramps are
  /// worth a blink, but help waits no longer for a disk.
  private mutating func afterOutlook(_ begin: (inout RunLoop) -> Void) {
    // Keys that came before, and their end, are for what is shown then.
    let wake = waiter.waitForCall(until: BootClock.now + Self.patienceForOutlook)
    takeReplies()
    begin(&self)
    handle(wake)
  }

  /// Waits until the log has told what home has to say, if home is read out: the offer of a cut-off
  /// session comes before the list, and the list is read once, with its final numbers.
  mutating func awaitHome() {
    guard terminal.isReadOut, awaitsHome, isTop(HomeScreen.self) else { return }
    awaitsHome = false
    let end = BootClock.now + Self.patienceForHome
    while ending == nil, mayOffer || context.overview == nil, BootClock.now < end {
      guard !terminal.isFedByLines else {
        handle(waiter.waitForCall(until: end))
        continue
      }
      // A person's key, above all the one for a cramp, does not wait.
      let wake = terminal.wait(with: &waiter, until: end)
      handle(wake)
      if wake.hasInput { return }
    }
  }

  private static let patienceForHome: Duration = .seconds(1)

  /// Begins a session of a routine.
  mutating func begin(_ id: RoutineID) {
    do throws(Failure) {
      begin(try .routine(id, in: library))
    } catch {
      announce(error.notice, .answer)
    }
  }

  mutating func begin(_ opening: SessionOpening) {
    switch opening {
    case .plan(let plan):
      let stage = SessionController(
        plan: plan, gap: settings.gap, cueRule: soundSettings(for: plan.routine).rule)
      stage.beginNow()
      cues += stage.handle(.start)
      log.begin(stage.head, at: stage.startReading)
      show(stage)
    case .asking(let routine, let plan):
      askForSide(of: routine, plan: plan)
    case .relief(let routine, let side):
      beginRelief { stage, readiness throws(Failure) in
        try readiness.cramp(relievedBy: routine, side: side, in: stage.soFar)
      }
    }
  }

  /// Begins a relief-only session.
  mutating func beginRelief(_ request: CrampRequest = CrampRequest()) {
    let notes = EpisodeNotes().telling(woke: request.woke ? true : nil)
    beginRelief(telling: notes) { stage, readiness throws(Failure) in
      guard let site = request.site else {
        let cramp = try readiness.nextCramp(in: stage.soFar, at: .start, woke: request.woke)
        guard let side = request.side else { return cramp }
        return try readiness.cramp(
          at: cramp.site, side: side, in: stage.soFar, at: .start, woke: request.woke)
      }
      return try readiness.cramp(
        at: site, side: request.side, in: stage.soFar, at: .start, woke: request.woke)
    }
  }

  private mutating func beginRelief(
    telling notes: EpisodeNotes = EpisodeNotes(),
    by cramp: (SessionController, CrampReadiness) throws(Failure) -> Cramp
  ) {
    let stage = SessionController(
      plan: .reliefAnywhere, gap: settings.gap, cueRule: settings.sound.rule)
    do throws(Failure) {
      let cramp = try cramp(stage, readiness)
      stage.beginNow()
      cues += stage.handle(.cramp(cramp))
      log.begin(stage.head, at: stage.startReading)
      if notes != EpisodeNotes() { cues += stage.handle(.note(notes)) }
      show(stage)
    } catch {
      announce(error.notice, .answer)
    }
  }

  mutating func show(_ stage: SessionController) {
    exchange?.hold()
    prepare(stage, context.figures)
    sound.settings = soundSettings(for: stage.machine.plan.routine)
    sound.isVoiceAsked = false
    stages.append(stage)
    tellSound()
  }

  /// Tells a session's screen what it shows besides the session, and how its pictures look, if at
  /// all.
  func prepare(_ stage: SessionController, _ look: FigureLook?) {
    if let look {
      stage.screen.scene.pictures = StepPictures(settings.pictureMotion, look)
    }
    readiness.tell(stage)
    stage.screen.scene.summary =
      library.catalog.outline(stage.machine.plan.routine)?.summary ?? ""
    stage.screen.scene.next = library.next(after: stage.machine.plan.routine)
  }

  /// Exchanges records with other devices, if the log is shared.
  func exchangeRecords() {
    exchange?.release()
    let log = log
    exchange?.begin { log.lookForRecords() }
  }
}
