// SPDX-License-Identifier: MIT
import Figures
import Screens
import Synchronization
import TextCanvas

/// A cache of drawn pictures, by pose and size.
final class KeptFigures: FigureShelf {
  private struct Key: Hashable {
    let pose: StepFigure.Pose
    let size: Size
  }

  private struct Content {
    var drawings: [Key: FigureDrawing] = [:]
    var beat: Duration?
  }

  /// More than a step's poses need at every size while a window is being resized.
  private static let most = 64

  private let content = Mutex(Content())

  var beat: Duration? { content.withLock { $0.beat } }

  func clear() { content.withLock { $0.beat = nil } }

  func drawing(of pose: StepFigure.Pose, _ size: Size) -> FigureDrawing {
    let key = Key(pose: pose, size: size)
    return content.withLock { content in
      content.beat = FigureMotion.beat(columns: size.columns, rows: size.rows)
      if let drawing = content.drawings[key] { return drawing }
      if content.drawings.count >= Self.most { content.drawings = [:] }
      let drawing = pose.drawn(size)
      content.drawings[key] = drawing
      return drawing
    }
  }
}
