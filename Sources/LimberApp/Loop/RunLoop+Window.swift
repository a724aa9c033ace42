// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TerminalIO
import Wording

extension RunLoop {
  /// Tells the window around the screen which step runs, once at its beginning: its title and, where the
  /// person wishes it, the progress on its tab.
  mutating func tellTerminal() {
    guard let session else {
      return terminal.tellWindow(title: isTitled ? SoundText.windowTitle : nil, progress: nil)
    }
    if settings.showsTitle { isTitled = true }
    let showsProgress = settings.showsProgress && Self.showsProgress && !session.isFinished
    terminal.tellWindow(
      title: settings.showsTitle ? session.title ?? SoundText.windowTitle : nil,
      progress: showsProgress ? session.percent : nil)
  }

  /// Whether the terminal is one that is known to show progress; others might print it.
  private static let showsProgress: Bool = {
    let environment = ProcessInfo.processInfo.environment
    if environment["TMUX"] != nil || environment["STY"] != nil { return false }
    let programs = ["ghostty", "WezTerm", "iTerm.app", "mintty"]
    return environment["WT_SESSION"] != nil || environment["ConEmuPID"] != nil
      || programs.contains(environment["TERM_PROGRAM"] ?? "")
  }()
}

extension SessionController {
  /// The step under way, its side and how long it takes in all; `nil` where there is none.
  fileprivate var title: String? {
    guard !isFinished, let segment = machine.activeRun.segment else { return nil }
    let side = segment.side.flatMap(SoundText.letter)
    return [segment.name, side, lengthOfStep?.roundedToSeconds.clockText].compactMap(\.self).joined(
      separator: " ")
  }

  /// How far the session's own plan is.
  fileprivate var percent: Int {
    100 * machine.run.index / max(1, machine.plan.segments.count)
  }

  /// How long the step takes in all, also in the time before it; `nil` where only the person ends it.
  private var lengthOfStep: Duration? {
    let run = machine.activeRun
    guard let segment = run.segment, !segment.isStep else { return run.length }
    let step = run.plan.segments[run.index...].first(where: \.isStep)
    return step.flatMap { $0.isOpenEnded ? nil : $0.dose.nominalDuration }
  }
}
