// SPDX-License-Identifier: MIT
import Figures
import RoutineModel
import SessionEngine

extension SessionScene {
  /// The picture of the current step at the current moment; `nil` if there is none.
  var figure: StepFigure? {
    let run = machine.activeRun
    guard let segment = run.segment, let picture = pictures.picture(of: segment, in: run.plan)
    else { return nil }
    var look = pictures.look
    // In the dark, braille dots light up less.
    if guide.isDim, look.glyphs == .quadrants { look.glyphs = .braille }
    return StepFigure(
      picture, after: isFigureMoving ? run.position(at: shownNow) : nil,
      isMirrored: segment.side == .left, look)
  }

  /// When the picture next changes; `nil` if it does not, or is not shown.
  var figureChange: SessionInstant? {
    let run = machine.activeRun
    guard isFigureMoving, let beat = pictures.look.shelf.beat, let segment = run.segment,
      let picture = pictures.picture(of: segment, in: run.plan)
    else { return nil }
    let position = run.position(at: shownNow)
    return FigureMotion.next(of: picture, after: position, beat: beat).map {
      shownNow + ($0 - position)
    }
  }

  private var isFigureMoving: Bool {
    guard pictures.motion == .moving else { return false }
    switch machine.state {
    case .running, .relief(nil): return true
    default: return false
    }
  }
}
