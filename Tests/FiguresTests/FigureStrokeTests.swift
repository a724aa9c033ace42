// SPDX-License-Identifier: MIT
import BuiltinRoutines
import Foundation
import RoutineModel
import Testing

@testable import Figures

@Suite struct FigureStrokeTests {
  /// The documentation shows the program's own picture; `RECORD_FIGURES=1` writes it, and fails.
  @Test func theDocumentationHasThePictureOfTheProgram() throws {
    let picture = try #require(BuiltinPicture.all["calf-stretch"]?())
    let style = """
      <style>path{fill:none;stroke:#4a5663;stroke-linecap:round}.far{stroke:#98a2ad}
      .shown{stroke:#c4682a}.prop{stroke:#b9c1c9}.arrow{stroke:#3f8f97}</style>
      """
    let element = FigureScene(picture).svg(
      " xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"240\"")
    let drawn = element.replacing(/^(<svg[^>]*>)/) { "\($0.1)\n\(style)\n" } + "\n"
    let file = URL(filePath: #filePath).appending(
      path: "../../../Sources/LimberApp/LimberApp.docc/Resources/calf-stretch.svg"
    ).standardized
    if ProcessInfo.processInfo.environment["RECORD_FIGURES"] == "1" {
      try Data(drawn.utf8).write(to: file)
      Issue.record("recorded")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
  }

  @Test func theBodyLiesOverThings() throws {
    for make in BuiltinPicture.all.values {
      let layers = FigureScene(make()).strokes.map(\.layer)
      let firstOfBody = layers.firstIndex { $0 != .prop } ?? layers.endIndex
      #expect(!layers[firstOfBody...].contains(.prop))
      if let arrow = layers.firstIndex(of: .arrow) {
        #expect(layers[arrow...].allSatisfy { $0 == .arrow })
      }
    }
  }

  @Test func aDotIsALineOfNoLength() {
    let picture = StepPicture(
      scene: [ScenePart(.ball(.at(Spot(0, 0)), radius: 4))], view: PictureView(-10, -5, 10, 5),
      poses: [PicturePose()])
    let path = "<path class=\"prop\" stroke-width=\"8\" d=\"M10 5L10 5\"/>"
    #expect(FigureScene(picture).svg("") == "<svg viewBox=\"0 0 20 10\">\(path)</svg>")
  }
}
