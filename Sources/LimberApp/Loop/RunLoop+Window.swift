// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TerminalIO
import TextCanvas
import Wording

extension RunLoop {
  /// Sets the window title, and the progress if wanted, once at the beginning of each step.
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

  /// Whether the terminal is known to show progress; others might print it.
  private static let showsProgress: Bool = {
    let environment = ProcessInfo.processInfo.environment
    if environment["TMUX"] != nil || environment["STY"] != nil { return false }
    let programs = ["ghostty", "WezTerm", "iTerm.app", "mintty"]
    return environment["WT_SESSION"] != nil || environment["ConEmuPID"] != nil
      || programs.contains(environment["TERM_PROGRAM"] ?? "")
  }()
}

extension SessionController {
  /// The current step, its side and total length; `nil` for none.
  fileprivate var title: String? {
    guard !isFinished, let segment = machine.activeRun.segment else { return nil }
    let request = TitleRequest(name: segment.name, side: segment.side, length: lengthOfStep)
    return keptTitles.result(for: request) {
      let side = request.side.flatMap(SoundText.letter)
      let length = request.length?.roundedToSeconds.lengthText
      return [request.name, side, length].compactMap(\.self).joined(separator: " ")
    }
  }

  /// The progress of the session's own plan.
  fileprivate var percent: Int {
    100 * machine.run.index / max(1, machine.plan.segments.count)
  }

  /// The total length of the step, even before it begins; `nil` if it is open-ended.
  private var lengthOfStep: Duration? {
    let run = machine.activeRun
    guard let segment = run.segment, !segment.isStep else { return run.length }
    let step = run.plan.segments[run.index...].first(where: \.isStep)
    return step.flatMap { $0.isOpenEnded ? nil : $0.dose.nominalDuration }
  }
}

/// What a title depends on.
private struct TitleRequest: Hashable {
  let name: String
  let side: StepSide?
  let length: Duration?
}

/// The titles of the last steps; one is asked for with each frame.
private let keptTitles = Kept<TitleRequest, String>(most: 20)
