import { BarChart, CustomChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** Only those parts of ECharts that the desk's charts need, because each adds some kilobytes to the page. */
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
