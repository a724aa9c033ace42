// SPDX-License-Identifier: MIT
import Figures
import Screens
import Synchronization
import TextCanvas

/// The drawings of pictures, each pose and size once.
final class KeptFigures: FigureShelf {
  private struct Key: Hashable {
    let figure: StepFigure.Pose
    let size: Size
  }

  private struct Content {
    var drawings: [Key: FigureDrawing] = [:]
    var isShown = false
  }

  /// More than the poses of one step take at every size of a window that is being pulled.
  private static let most = 64

  private let content = Mutex(Content())

  var isShown: Bool { content.withLock { $0.isShown } }

  func clear() { content.withLock { $0.isShown = false } }

  func drawing(of figure: StepFigure, _ size: Size) -> FigureDrawing {
    let key = Key(figure: figure.pose, size: size)
    return content.withLock { content in
      content.isShown = true
      if let drawing = content.drawings[key] { return drawing }
      if content.drawings.count >= Self.most { content.drawings = [:] }
      let drawing = figure.drawn(size)
      content.drawings[key] = drawing
      return drawing
    }
  }
}
