#include "web/view/article_state.h"

#include <algorithm>

namespace hearsay::view {

std::uint32_t ArticleState::at() const {
  return static_cast<std::uint32_t>(std::max<std::int64_t>(caret_, words_.begin));
}

void ArticleState::reset() { *this = {}; }

void ArticleState::select_tag(std::string_view id) {
  tag_ = id;
  asks_who_ = false;
  preview_.clear();
  drag_ = {};
  if (places_.open && places_.tag != id) places_ = {};
}

void ArticleState::has_selected(Span words, std::int64_t caret, bool by_words) {
  words_ = words;
  caret_ = caret;
  by_words_ = by_words;
  if (words_.empty()) handles_ = false;
}

void ArticleState::forget_words() {
  words_ = {};
  caret_ = -1;
  handles_ = false;
  wish_.forget_words = true;
  wish_.select = false;
}

void ArticleState::want_words(Span words, bool by_words) {
  wish_.select = true;
  wish_.by_words = by_words;
  wish_.words = words;
}

void ArticleState::set_blind(Blind to) {
  if (to != Blind::off)
    hides_guesses_ = to == Blind::on;
  else if (blind_ == Blind::on)
    hides_guesses_ = false;
  blind_ = to;
}

void ArticleState::decide_on(std::string_view layer, Span words) {
  decides_ = true;
  compared_with_ = layer;
  to_decide_.clear();
  if (!words.empty()) to_decide_.push_back(words);
}

void ArticleState::stop_deciding() {
  decides_ = false;
  compared_with_.clear();
  to_decide_.clear();
}

void ArticleState::open_search(std::string words) {
  places_ = {};
  search_.open = true;
  search_.words = std::move(words);
}

void ArticleState::found(std::vector<Span> hits, std::uint64_t revision) {
  search_.hits = std::move(hits);
  search_.made_for = revision;
  search_.at = std::min(search_.at, search_.hits.empty() ? 0 : search_.hits.size() - 1);
}

void ArticleState::close_search() {
  search_.open = false;
  search_.hits.clear();
}

void ArticleState::open_places(Places places) {
  search_.open = false;
  places_ = std::move(places);
  places_.open = true;
}

void ArticleState::take(const Drag& drag, Fragments preview) {
  drag_ = drag;
  preview_ = std::move(preview);
}

void ArticleState::drag_to(float x, float y, bool exact) {
  drag_.x = x;
  drag_.y = y;
  drag_.exact = exact;
}

Fragments ArticleState::drop() {
  drag_ = {};
  return std::exchange(preview_, {});
}

void ArticleState::toggle_fold(std::uint32_t begin) {
  if (std::erase(opened_, begin) == 0) opened_.push_back(begin);
}

bool ArticleState::take_reveal(Span& span, bool& smooth) {
  span = reveal_;
  smooth = smooth_;
  return std::exchange(has_reveal_, false);
}

}  // namespace hearsay::view
