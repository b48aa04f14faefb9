import { BarChart, CustomChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** What charts of the desk are made of, and nothing more: each of these is some kilobytes of the page. */
use([
  BarChart,
  CustomChart,
  GridComponent,
  TitleComponent,
  TooltipComponent,
  MarkAreaComponent,
  MarkLineComponent,
  AriaComponent,
  SVGRenderer,
]);
export { default as VChart } from 'vue-echarts';
