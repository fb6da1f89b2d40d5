// A table of the dialog that shows a class: a head that stays, rows that scroll, and cells of text or buttons. Rows and cells are
// described to a screen reader as such.
//
//   ClassTable table("class-marks", name, rect, {{"Tag", 180}, {"Words", 300}}, 40);
//   table.rows(marks.size(), [&](std::size_t i, ui::Id row) {
//     table.text(row, marks[i].name);
//     const ui::Rect cell = table.open(row);  …  table.close();      // what is drawn by the caller
//   });
//
// Widths and heights are CSS pixels. Cost: O(rows), whatever of them is in sight.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/ui/ui.h"

namespace hearsay::view {

class ClassTable {
 public:
  struct Column {
    std::string name;
    float width;
  };

  ClassTable(const char* id, std::string_view name, const ui::Rect& rect, std::vector<Column> columns, float row)
      : id_(ui::id(id)), rect_(rect), columns_(std::move(columns)), row_(row) {
    ui::mirror().open({.id = id_, .kind = ui::Kind::table, .rect = rect, .name = name});
    const ui::Rect head{rect.x, rect.y, rect.w, 42};
    ui::mirror().open({.id = ui::id("head", id_), .kind = ui::Kind::row, .rect = head});
    float x = rect.x;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const ui::Id cell = ui::id("head" + std::to_string(i), id_);
      ui::mirror().open({.id = cell, .kind = ui::Kind::column_head, .rect = {x, rect.y, columns_[i].width, 42}});
      ui::paragraph(ui::id("words", cell), x + 4, rect.y + 2, columns_[i].width - 8, ui::small, ui::theme().quiet, columns_[i].name);
      ui::mirror().close();
      x += columns_[i].width;
    }
    ui::mirror().close();
    ui::line(rect.x, rect.y + 41, rect.right(), rect.y + 41, ui::theme().hairline);
  }

  // Draws the rows: each(index, row's id) calls text(), or open() and close(), for each column.
  template <class Each>
  void rows(std::size_t count, Each each) {
    const ui::Rect room{rect_.x, rect_.y + 42, rect_.w, rect_.h - 42};
    {
      ui::Panel list({.id = ui::id("rows", id_), .kind = ui::Kind::row_group, .rect = room, .flags = ui::scrolls}, ui::theme().paper);
      y_ = room.y - list.scroll();
      for (std::size_t i = 0; i < count; ++i) {
        const ui::Id id = ui::id("row" + std::to_string(i), id_);
        ui::mirror().open({.id = id, .kind = ui::Kind::row, .rect = {room.x, y_, room.w, row_}});
        x_ = room.x;
        column_ = 0;
        each(i, id);
        ui::mirror().close();
        ui::line(room.x, y_ + row_ - 1, room.right(), y_ + row_ - 1, ui::theme().hairline);
        y_ += row_;
      }
      list.content_height(y_ + list.scroll() - room.y + 8);
    }
    ui::mirror().close();
  }

  // The next cell of the row: its rectangle for what is drawn in it; close() ends it.
  ui::Rect open(ui::Id row) {
    const ui::Rect cell{x_, y_, columns_[column_].width, row_};
    cell_ = ui::id("cell" + std::to_string(column_), row);
    ui::mirror().open({.id = cell_, .kind = column_ == 0 ? ui::Kind::row_head : ui::Kind::cell, .rect = cell});
    return cell;
  }
  ui::Id in_cell(const char* id) const { return ui::id(id, cell_); }
  void close() {
    ui::mirror().close();
    x_ += columns_[column_++].width;
  }
  void text(ui::Id row, const std::string& words, ui::Type type = ui::body) {
    const ui::Rect cell = open(row);
    ui::text(type, cell.x + 4, cell.y + (cell.h - type.line) / 2, ui::theme().ink, words, cell.w - 8);
    ui::mirror().put({.id = in_cell("words"), .kind = ui::Kind::text, .rect = cell, .name = words});
    close();
  }

 private:
  ui::Id id_, cell_ = 0;
  ui::Rect rect_;
  std::vector<Column> columns_;
  float row_, x_ = 0, y_ = 0;
  std::size_t column_ = 0;
};

}  // namespace hearsay::view
