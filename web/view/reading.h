// How a person likes to read: size of the type, width of the lines, space between them, colours; kept for the next visit.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::view {

class Reading {
 public:
  // Takes up what was kept.
  void restore();

  float size() const { return size_; }        // CSS pixels
  float measure() const { return measure_; }  // characters a line, at most
  float leading() const { return leading_; }  // a line's height for each pixel of type
  void set(float size, float measure, float leading);

  const std::string& theme() const { return theme_; }  // "system", "light", "dark", "contrast", "projector"
  void set_theme(std::string_view theme);
  // What the device prefers (browser/events.h).
  void prefer(unsigned preferences);

 private:
  void apply_theme() const;

  float size_ = 18, measure_ = 66, leading_ = 1.6f;
  std::string theme_ = "system";
  unsigned preferences_ = 0;
};

}  // namespace hearsay::view
