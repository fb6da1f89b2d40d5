// What is not of the article in the view of it: dimmed lines, and runs of them that are folded. Tested by
// tests/browser/asides_test.mjs.
#include <algorithm>
#include <cmath>

#include "core/annotation/asides.h"
#include "web/browser/language.h"
#include "web/view/article_view.h"

namespace hearsay::view {

namespace {

using namespace message::literals;

// So many paragraphs of the page in a row are still shown as they are.
constexpr std::size_t longest_shown = 3;

}  // namespace

// The first line of the article is its headline; what the page has in front of it is none.
void ArticleView::shape_headings() {
  bool first = true;
  for (std::size_t i = 0; i < shapes_.size(); ++i) {
    Shape& shape = shapes_[i];
    shape.head = shape.heading && !shape.aside && first;
    shape.subhead = shape.heading && !shape.aside && !first && paragraphs_[i].length() < 120;
    first = first && shape.aside;
  }
}

// The first block with the same words.
std::size_t ArticleView::first_like(std::size_t block) const {
  const std::string_view words = text_.bytes(paragraphs_[block]);
  return static_cast<std::size_t>(
      std::find_if(paragraphs_.begin(), paragraphs_.end(), [&](Span p) { return text_.bytes(p) == words; }) -
      paragraphs_.begin());
}

std::string ArticleView::fold_name(const Fold& fold, Aside::What what) const {
  const std::size_t count = shapes_[fold.end - 1].number - shapes_[fold.first].number + 1;
  std::string words;
  if (what == Aside::What::page) {
    words = host::words("aside.page", "count"_is = count);
  } else {
    const std::size_t from = shapes_[first_like(fold.first)].number, to = shapes_[first_like(fold.end - 1)].number;
    words = to - from + 1 == count ? host::words("aside.repeats", "count"_is = count, "from"_is = from, "to"_is = to)
                                   : host::words("aside.repeats-some", "count"_is = count);
  }
  return host::words("aside.fold", "what"_is = words, "open"_is = fold.open ? "yes" : "no");
}

void ArticleView::fold(const std::vector<Aside>& asides, const std::vector<std::uint32_t>& opened) {
  const auto seen = [this] {
    std::vector<std::uint8_t> out;
    for (const Shape& s : shapes_)
      out.push_back(static_cast<std::uint8_t>(s.folded | (s.fold >= 0) << 1 | s.head << 2 | s.subhead << 3));
    return out;
  };
  const std::vector<std::uint8_t> before = seen();
  folds_.clear();
  std::vector<const Aside*> at(paragraphs_.size());
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    at[i] = aside_at(asides, paragraphs_[i].begin);
    shapes_[i].aside = at[i] != nullptr;
    shapes_[i].fold = -1;
    shapes_[i].folded = false;
  }
  for (std::size_t first = 0, end = 0; first < at.size(); first = std::max(end, first + 1)) {
    if (!at[first]) continue;
    for (end = first; end < at.size() && at[end] && at[end]->what == at[first]->what;) ++end;
    const Aside::What what = at[first]->what;
    const std::size_t count = shapes_[end - 1].number - shapes_[first].number + 1;
    if (what == Aside::What::page && count <= longest_shown) continue;
    const bool open = std::find(opened.begin(), opened.end(), paragraphs_[first].begin) != opened.end();
    shapes_[first].fold = static_cast<int>(folds_.size());
    for (std::size_t i = first; i < end; ++i) shapes_[i].folded = !open;
    folds_.push_back({first, end, open, {}});
    folds_.back().name = fold_name(folds_.back(), what);
  }
  shape_headings();
  // Where paragraphs come or go the others lie elsewhere now.
  if (seen() != before) laid_out_ = false;
}

std::optional<std::uint32_t> ArticleView::fold_round(std::uint32_t byte) const {
  if (paragraphs_.empty() || !shapes_[paragraph_of(byte)].folded) return std::nullopt;
  const std::size_t i = paragraph_of(byte);
  const auto fold = std::find_if(folds_.begin(), folds_.end(),
                                 [i](const Fold& f) { return f.first <= i && i < f.end; });
  return paragraphs_[fold->first].begin;
}

// A bar along what is not of the article, and what the buttons above folds say.
void ArticleView::draw_asides(std::size_t first, std::size_t last) {
  const ui::Theme& t = ui::theme();
  for (std::size_t i = first; i < last; ++i) {
    if (!shapes_[i].aside) continue;
    const float top = dy_ + boxes_[2 * i], height = boxes_[2 * i + 1];
    ui::fill({dx_ - 12, top, 2, height}, t.hairline);
    if (shapes_[i].fold < 0) continue;
    const std::string& name = folds_[static_cast<std::size_t>(shapes_[i].fold)].name;
    ui::text(ui::small, dx_, top + std::max(0.f, (std::round(size_ * leading_) - 20) / 2), t.accent, name, column_);
  }
}

}  // namespace hearsay::view
