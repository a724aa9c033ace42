// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas

/// The screen of a session from start to end; the view depends on the session's state.
///
/// The caller passes the session in with ``show(_:at:)`` after each event, and passes keys on. The
/// screen itself only keeps what covers it, whether triggers are chosen, and the position in the
/// questions after a cramp.
package struct SessionScreen: Screen {
  /// The scene to show.
  package var scene: SessionScene
  /// The outline of the plan, made once.
  private var outline: PlanOutline
  /// The outline of the current relief.
  private var reliefOutline: PlanOutline?

  package var modal: Modal? {
    get { scene.modal }
    set { scene.modal = newValue }
  }

  /// Makes the screen of a session; by default, it shows the plan's name.
  package init(
    machine: SessionMachine, routineName: String? = nil, now: SessionInstant = .start,
    guide: CrampGuide = .none
  ) {
    scene = SessionScene(machine: machine, routineName: routineName, now: now, guide: guide)
    outline = PlanOutline(machine.plan)
    show(machine, at: now)
  }

  /// Shows the session after an event.
  package mutating func show(_ machine: SessionMachine, at now: SessionInstant) {
    let before = scene.machine.currentEpisode
    scene.machine = machine
    scene.now = now
    switch machine.state {
    case .running, .relief(nil), .resuming, .finished: scene.timeNotRunning = nil
    case .ready, .paused, .relief(.some), .choosing: break
    }
    if outline.segments != machine.plan.segments { outline = PlanOutline(machine.plan) }
    if let relief = machine.currentEpisode?.run.plan,
      reliefOutline?.segments != relief.segments
    {
      reliefOutline = PlanOutline(relief)
    }
    scene.followQuestions()
    closeWhatIsOver(since: before)
  }

  /// Closes what covers the screen, and the row of triggers, if their subject is gone.
  private mutating func closeWhatIsOver(since before: Episode?) {
    let isRelief = if case .relief = scene.machine.state { true } else { false }
    let episode = scene.machine.currentEpisode
    // A new cramp, or the same one again, begins with what to do.
    let isSameCramp =
      episode?.onset == before?.onset && episode?.repeats.count == before?.repeats.count
    if !isRelief || !isSameCramp { scene.isChoosingTriggers = false }
    let isFinished = if case .finished = scene.machine.state { true } else { false }
    switch modal {
    case .question? where isFinished: modal = nil
    case .words(_, let place)?:
      if !scene.hasWords {
        modal = nil
      } else if place != scene.activePlace {
        modal = .words(page: 0, of: scene.activePlace)
      }
    case .picture(let place)?:
      if scene.figure == nil {
        modal = nil
      } else if place != scene.activePlace {
        modal = .picture(of: scene.activePlace)
      }
    default: break
    }
  }

  private var view: any SessionView {
    switch scene.machine.state {
    case .ready, .running, .paused, .resuming: StepsView(scene: scene, outline: outline)
    case .relief: ReliefView(scene: scene, outline: reliefOutline ?? outline)
    case .choosing: QuestionsView(scene: scene)
    case .finished: EndView(scene: scene)
    }
  }

  /// The next change of the display for which the machine has no deadline.
  package var nextChange: SessionInstant? {
    let help = scene.machine.helpDueAt.flatMap { $0 > scene.shownNow ? $0 : nil }
    let moments = [
      view.nextChange, scene.sameCrampEnd, help, scene.flashesUntil, scene.figureChange,
    ]
    return moments.compactMap(\.self).min()
  }

  package func bindings(
    in context: ScreenContext
  ) -> [KeyBinding<SessionCommand, SessionAction>] { view.bindings }

  package func accepts(_ key: Key) -> Bool { view.accepts(key) }

  package mutating func perform(
    _ action: SessionAction, in context: ScreenContext
  ) -> ScreenCommand<SessionCommand>? {
    switch action {
    case .openQuestions: scene.form.isOpen = true
    case .openTriggers: scene.isChoosingTriggers = true
    case .closeTriggers: scene.isChoosingTriggers = false
    case .answer(let key): return scene.answer(key).map { .own($0) }
    }
    return nil
  }

  package mutating func type(_ key: Key) -> ScreenCommand<SessionCommand>? {
    scene.answer(key).map { .own($0) }
  }

  package mutating func select(entry: Int) -> Bool { scene.select(entry: entry) }

  package func takesUnbound(_ key: Key) -> Bool { scene.isAnswer(key) || confirmsSite(key) }

  /// Whether it is the digit of the site that relief is for, as long as another can be chosen.
  private func confirmsSite(_ key: Key) -> Bool {
    guard case .relief = scene.machine.state, scene.machine.isSiteOpen else { return false }
    return key.digit == scene.machine.currentEpisode?.site.number
  }

  /// Whether signs of a clot keep the cramp key from leading to the stretch.
  package var forbidsStretch: Bool { scene.afterRelief == .clot }

  /// Whoever presses Ctrl-C twice wants out, and nothing is lost.
  package var endsByInterrupt: Bool { true }

  package mutating func confirm() -> ScreenCommand<SessionCommand>? { .own(.event(.end)) }

  package func face(in context: ScreenContext, columns: Int) -> Face {
    let view = view
    let isCovered = modal?.isPage == true
    return Face(
      header: view.header(context, columns: columns), hints: view.hints(),
      tools: view.tools(columns: columns), notice: helpNotice ?? ownNotice(context),
      hasAct: !isOver,
      question: Question(
        text: SessionTexts.endQuestion, brief: SessionTexts.endQuestionNarrow,
        yes: SessionTexts.ends, yesInFull: SessionTexts.endsInFull, no: SessionTexts.keepsGoing),
      small: view.small(), running: isCovered ? scene.runningText : "", remarks: remarks,
      words: isCovered ? scene.words : nil, figure: isCovered ? scene.figure : nil)
  }

  package func drawBody(
    in frame: ScreenFrame, _ context: ScreenContext, into buffer: inout CellBuffer
  ) {
    scene.pictures.look.shelf.clear()
    view.drawBody(in: frame, context, into: &buffer)
  }

  private var isOver: Bool { if case .finished = scene.machine.state { true } else { false } }

  /// A notice that the program was not running, if nothing else is to be said.
  private func ownNotice(_ context: ScreenContext) -> String? {
    context.notice == nil ? scene.timeNotRunningNotice : nil
  }

  /// A notice that help is due, if the state does not show it.
  private var helpNotice: String? {
    guard scene.isHelpDue else { return nil }
    switch scene.machine.state {
    case .finished: return ReliefTexts.helpDue
    case .ready, .running, .paused, .resuming: return ReliefTexts.helpNotice
    case .relief, .choosing: return modal?.isPage == true ? ReliefTexts.helpDue : nil
    }
  }

  /// In a cramp, below the keys: what the program does and, once it is over, advice for the days
  /// between.
  private var remarks: [String] {
    if scene.machine.currentEpisode == nil { return [] }
    let isRelief = if case .relief = scene.machine.state { true } else { false }
    return [ReliefTexts.context] + (isRelief ? [] : DayToDayTexts.lines)
  }
}
