/// A row of a calendar.
final class WeekView: TabledView {
    let cells: [CellView]

    init(cells: [CellView]) {
        self.cells = cells
    }

    static let fields = FieldTable<WeekView>(["cells": Field { .views($0.cells) }])
}
